package io.datamorph.fuzz.cases;

/** A case of one filter. */
public final class SmallCase {

  private SmallCase() {}

  public static FuzzCase of(String where) {
    return CaseFile.read(
        """
        tables:
          - name: fuzz.t
            columns: {id: integer}
            rows:
              - ["1"]
        spec:
          version: "1"
          name: small
          sources:
            - {name: t, connection: warehouse, table: fuzz.t}
          steps:
            - {name: kept, op: filter, input: t, where: "%s"}
          target: {connection: warehouse, table: fuzz.result, mode: replace, keys: []}
        """
            .formatted(where));
  }
}
