package io.datamorph.logsink.inbound;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.logsink.ReadLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The agent log, for the gateway. */
@Path("/internal/log-sink/workflows")
class LogSinkResource {

  private final ReadLog log;

  LogSinkResource(ReadLog log) {
    this.log = log;
  }

  /** An entry on the wire; its metadata is JSON already. */
  record EntryView(
      String entryId,
      Instant at,
      String agent,
      String type,
      String title,
      String description,
      @JsonRawValue String metadata) {

    static EntryView of(AgentLogged entry) {
      return new EntryView(
          entry.entryId(),
          entry.at(),
          entry.agent(),
          entry.type().name().toLowerCase(Locale.ROOT),
          entry.title(),
          entry.description(),
          entry.metadata().isBlank() ? "{}" : entry.metadata());
    }
  }

  @GET
  @Path("/{id}/entries")
  @RunOnVirtualThread
  public List<EntryView> entries(
      String id, @RestQuery Optional<String> after, @RestQuery @DefaultValue("1000") int limit) {
    return log.of(id, after, limit).stream().map(EntryView::of).toList();
  }
}
