package io.datamorph.specgenerator;

import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A request for several tables: each table after the first becomes a workflow of its own. */
final class FurtherTables {

  private FurtherTables() {}

  /** The ids of the workflows that are asked for; the same request gives the same ids. */
  static List<String> request(UnitOfWork work, SpecRequested request, List<Spec> others) {
    List<String> ids = new ArrayList<>();
    for (Spec spec : others) {
      String name = request.workflowId() + "/" + (ids.size() + 2);
      String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
      work.say(
          new SpecRequested(
              id,
              Optional.empty(),
              Optional.of(SpecWriter.toJson(spec)),
              request.connection(),
              request.approvalRequired(),
              request.replaceTarget(),
              request.requestedBy()));
      ids.add(id);
    }
    return ids;
  }
}
