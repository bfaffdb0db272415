package io.datamorph.jobrunner;

/** The other end of a running job. */
public interface JobControl {

  /** Asked several times a second while the job runs: whether it must stop. */
  boolean unwanted();

  /** A line that the script wrote. */
  void output(OutputLine line);
}
