"""The Python side of the embedded engine: the bridge to the JVM, the filter, the sandbox, the runner."""
