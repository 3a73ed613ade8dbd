import { Component, type ComponentChildren } from "preact";
import { Failure } from "./basics";

/** Shows an error and a retry instead of a screen that failed to render. */
export class Boundary extends Component<{ children: ComponentChildren }, { error?: unknown }> {
  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!("error" in this.state)) return this.props.children;
    return (
      <main class="page">
        <Failure error={this.state.error} retry={() => window.location.reload()} />
      </main>
    );
  }
}
