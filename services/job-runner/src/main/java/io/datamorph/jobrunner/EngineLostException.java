package io.datamorph.jobrunner;

/** The engine died under a job, or did not come up; the job may run again. */
final class EngineLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String detail;

  EngineLostException(String message, String detail) {
    super(message);
    this.detail = detail;
  }

  /** The engine's last words. */
  String detail() {
    return detail;
  }
}
