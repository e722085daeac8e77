import { Component, type ReactNode } from 'react';
import { PartMissing, onPartsReturn } from './lazy-part.tsx';

interface Props {
  children: ReactNode;
  /** What stands in the place of what failed. */
  renderFailure(failure: { error: unknown; onRetry: () => void }): ReactNode;
  onError?: (error: unknown) => void;
  /** What it shows: another one is tried anew. */
  subject?: unknown;
}

interface State {
  failure: { error: unknown } | null;
  subject: unknown;
}

/** Keeps an error in one part of the screen from taking the others down. A part that did not come is tried again by itself once others come. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, subject: this.props.subject };
  leave: (() => void) | null = null;

  static getDerivedStateFromError(error: unknown): Pick<State, 'failure'> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return subject === state.subject ? null : { failure: null, subject };
  }

  override componentDidMount(): void {
    this.leave = onPartsReturn(() => {
      if (this.state.failure?.error instanceof PartMissing) this.retry();
    });
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override componentWillUnmount(): void {
    this.leave?.();
    this.forget();
  }

  forget(): void {
    const error = this.state.failure?.error;
    if (error instanceof PartMissing) error.forget();
  }

  retry = (): void => {
    this.forget();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.renderFailure({ error: failure.error, onRetry: this.retry }) : this.props.children;
  }
}
