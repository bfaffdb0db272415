package io.datamorph.engine;

import java.io.Serializable;

/** A column of the table that is written to. */
record CopyColumn(String name, boolean wholeNumber) implements Serializable {

  String quoted() {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
