import { Component, type ReactNode } from 'react';

/** Keeps an error in one part of the screen from taking the others down; says so in its place. */
export class ErrorBoundary extends Component<{ children: ReactNode; message: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <p className="notice notice-bad" role="alert">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}
