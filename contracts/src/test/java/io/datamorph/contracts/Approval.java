package io.datamorph.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Holds a schema to the versions that were approved before. */
final class Approval {

  /** Words for people, and who takes part: they change nothing about bytes. */
  private static final Set<String> BESIDE_THE_FORM = Set.of("doc", "saidBy", "heardBy");

  private Approval() {}

  /** What is wrong, and what to do about it; empty when nothing is. */
  static List<String> complaints(String type, Schema current, List<Schema> approved) {
    List<String> complaints = new ArrayList<>();
    if (approved.isEmpty() || !form(current).equals(form(approved.getLast()))) {
      complaints.add(notApproved(type, approved.size() + 1));
    }
    for (int i = 0; i < approved.size(); i++) {
      String version = "version %d of %s".formatted(i + 1, type);
      unreadable(current, approved.get(i))
          .forEach(why -> complaints.add("the current schema cannot read " + version + ": " + why));
      unreadable(approved.get(i), current)
          .forEach(why -> complaints.add(version + " cannot read the current schema: " + why));
    }
    return complaints;
  }

  private static String notApproved(String type, int version) {
    return """
        %1$s.avsc is not its newest approved version. If the change is meant and additive (a new \
        field with a default), approve it:
          mkdir -p contracts/history/%1$s && cp contracts/src/main/avro/%1$s.avsc contracts/history/%1$s/%2$d.avsc
        Never edit an approved version. A change that is not additive is a new event %1$s.v2."""
        .formatted(type, version);
  }

  private static List<String> unreadable(Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    return result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE
        ? List.of()
        : result.getIncompatibilities().stream()
            .map(
                each ->
                    each.getType() + " at " + each.getLocation() + " (" + each.getMessage() + ")")
            .toList();
  }

  /** The schema without what is beside its form. */
  private static JsonText form(Schema schema) {
    return JsonText.of(schema.toString()).without(BESIDE_THE_FORM);
  }
}
