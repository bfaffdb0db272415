package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.Catalogue;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the catalogues that were read last as they are arranged for looking words up: one request
 * after another reads the same one, and to arrange thousands of columns takes longer than to read.
 */
public final class KnownSchemas {

  /** A schema, how its tables hang together, and what its codes stand for. */
  public record Known(Schema schema, Joins joins, Codes codes) {}

  private record Arranged(Catalogue catalogue, Known known) {}

  private static final int MOST = 4;

  private final Deque<Arranged> latest = new ArrayDeque<>();

  /** The catalogue arranged, now or earlier, with the elements of its arrays. */
  public synchronized Known of(Catalogue catalogue) {
    for (Arranged arranged : latest) {
      if (arranged.catalogue().equals(catalogue)) {
        latest.remove(arranged);
        latest.addFirst(arranged);
        return arranged.known();
      }
    }
    Schema schema = new Schema(Elements.with(catalogue));
    Known known = new Known(schema, new Joins(schema), new Codes(schema));
    latest.addFirst(new Arranged(catalogue, known));
    if (latest.size() > MOST) {
      latest.removeLast();
    }
    return known;
  }
}
