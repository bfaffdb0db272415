package io.datamorph.engine;

/** A call that Python may not make, or with arguments that fit no form of it. */
final class CallRefused extends RuntimeException {

  CallRefused(String message) {
    super(message);
  }
}
