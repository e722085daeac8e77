import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What the row is of: when another object takes its place, it is tried again. */
  feature: { id: string };
  message: string;
}
interface State {
  hasFailed: boolean;
  feature: { id: string };
}

/** Keeps an item that cannot be drawn from taking its list along; says in its row which one it is. */
export class RowBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, feature: this.props.feature };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ feature }: Props, state: State): State | null {
    return feature === state.feature ? null : { hasFailed: false, feature };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <span className="row row-broken">{this.props.message}</span>;
  }
}
