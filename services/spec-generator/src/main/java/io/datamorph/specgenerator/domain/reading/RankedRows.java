package io.datamorph.specgenerator.domain.reading;

/** The name by which columns refer to the place of a row in the request's ranking. */
final class RankedRows {

  /** No column can be called so. */
  static final String PLACE = "the place of the row";

  private RankedRows() {}
}
