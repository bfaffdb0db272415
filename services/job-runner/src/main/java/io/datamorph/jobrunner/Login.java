package io.datamorph.jobrunner;

import java.util.Objects;

/** A login that is good for one job. */
public record Login(String url, String user, String password) {

  public Login {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "Login[" + user + " at " + url + "]";
  }
}
