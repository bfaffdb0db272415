package io.datamorph.infra;

/** A part, how to reach it, and how to stop it. */
record RunningPart(Part part, Object handle, AutoCloseable closeable) {}
