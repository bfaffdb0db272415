package io.datamorph.languagemodel;

/** Why there is no answer. */
public enum Fault {
  /** Too many requests (429). */
  RATE_LIMITED(true, false),
  /** The provider has no room (503, 529). */
  OVERLOADED(true, false),
  /** The provider failed (5xx). */
  SERVER_ERROR(true, false),
  /** No connection could be made. */
  UNREACHABLE(true, false),
  /** No whole answer in time (also 408, 504). */
  TIMEOUT(true, true),
  /** The connection broke before the answer was whole. */
  DISCONNECTED(true, true),
  /** The provider failed too often just now, or asked to be left alone; it was not asked. */
  HELD_BACK(true, false),
  /** The provider does not accept the request (other 4xx), or it cannot even be made. */
  REJECTED(false, false),
  /** What came is no answer of this provider's protocol, or larger than any should be. */
  UNREADABLE(false, true),
  /** No transcript holds an answer to this prompt, or none that can be used. */
  NOT_RECORDED(false, false);

  private final boolean transientFault;
  private final boolean charged;

  Fault(boolean transientFault, boolean charged) {
    this.transientFault = transientFault;
    this.charged = charged;
  }

  /** Whether the same request may succeed later. */
  public boolean isTransient() {
    return transientFault;
  }

  /** Whether the provider may have charged for it all the same. */
  public boolean mayBeCharged() {
    return charged;
  }

  static Fault ofStatus(int status) {
    return switch (status) {
      case 429 -> RATE_LIMITED;
      case 503, 529 -> OVERLOADED;
      case 408, 504 -> TIMEOUT;
      default -> status >= 500 ? SERVER_ERROR : REJECTED;
    };
  }
}
