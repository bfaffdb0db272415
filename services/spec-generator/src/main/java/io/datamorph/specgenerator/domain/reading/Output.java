package io.datamorph.specgenerator.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of the result, as far as it is known. */
final class Output {

  /** Places in the text, from and to. */
  record Span(int from, int to) {}

  private final String name;
  private final List<Span> glosses = new ArrayList<>();
  private Optional<Expr> expr = Optional.empty();
  private Optional<Integer> decimals = Optional.empty();
  private boolean asDate;
  private boolean asInteger;

  Output(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  List<Span> glosses() {
    return glosses;
  }

  void gloss(int from, int to) {
    if (to > from) {
      glosses.add(new Span(from, to));
    }
  }

  Optional<Expr> expr() {
    return expr;
  }

  void define(Expr meaning) {
    expr = Optional.of(meaning);
  }

  Optional<Integer> decimals() {
    return decimals;
  }

  void round(int places) {
    decimals = Optional.of(places);
  }

  boolean asDate() {
    return asDate;
  }

  void showAsDate() {
    asDate = true;
  }

  boolean asInteger() {
    return asInteger;
  }

  void showAsInteger() {
    asInteger = true;
  }
}
