package io.datamorph.gateway.outbound;

import java.util.Objects;

/**
 * Something of the table that is replaced which the new one gets too; an empty statement where a
 * phase of the publish has nothing to do.
 *
 * @param what for people
 * @param prepare done to the staging table, before anybody is locked out
 * @param release done to the old table, before it moves away
 * @param restore done to the new table in its place
 */
record Kept(String what, String prepare, String release, String restore) {

  Kept {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(prepare, "prepare");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(restore, "restore");
  }
}
