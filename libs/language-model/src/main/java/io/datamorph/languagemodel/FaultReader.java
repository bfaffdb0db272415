package io.datamorph.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what an exception from beneath means for the caller. */
final class FaultReader {

  private static final int LONGEST_REASON = 400;

  private final String provider;
  private final UnaryOperator<String> redaction;

  /**
   * @param redaction takes out of a provider's words what must not be shown
   */
  FaultReader(String provider, UnaryOperator<String> redaction) {
    this.provider = provider;
    this.redaction = redaction;
  }

  /**
   * @throws RuntimeException the failure itself, when it is nobody's fault but this program's
   */
  Unavailable read(RuntimeException failure, Sighting sighting) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Unavailable> known = known(cause, sighting);
      if (known.isPresent()) {
        return known.get();
      }
    }
    if (sighting.answered()) {
      return unavailable(Fault.UNREADABLE, "sent what is no answer", failure);
    }
    if (failure instanceof SdkClientException) {
      return unavailable(Fault.REJECTED, "could not be asked", failure);
    }
    throw failure;
  }

  private Optional<Unavailable> known(Throwable cause, Sighting sighting) {
    return Optional.ofNullable(
        switch (cause) {
          case HttpException status -> ofStatus(status.statusCode(), status, sighting);
          case SdkServiceException status -> ofStatus(status.statusCode(), status, sighting);
          case ApiCallTimeoutException late -> late(late);
          case ApiCallAttemptTimeoutException late -> late(late);
          case HttpConnectTimeoutException nobody -> unreachable(nobody);
          case HttpTimeoutException late -> late(late);
          case java.net.SocketTimeoutException late -> late(late);
          case ConnectException nobody -> unreachable(nobody);
          case UnknownHostException nobody -> unreachable(nobody);
          case UnresolvedAddressException nobody -> unreachable(nobody);
          case UnreadableAnswerException garbage -> garbage(garbage);
          case JsonProcessingException garbage -> garbage(garbage);
          case software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException garbage ->
              garbage(garbage);
          case IOException broken ->
              unavailable(Fault.DISCONNECTED, "broke the connection off", broken);
          default -> null;
        });
  }

  private Unavailable ofStatus(int status, Throwable cause, Sighting sighting) {
    Fault fault = Fault.ofStatus(status);
    String reason = "%s answered %d: %s".formatted(provider, status, words(cause));
    return new Unavailable(fault, reason, sighting.retryAfter());
  }

  private Unavailable late(Throwable cause) {
    return unavailable(Fault.TIMEOUT, "did not answer in time", cause);
  }

  private Unavailable unreachable(Throwable cause) {
    return unavailable(Fault.UNREACHABLE, "cannot be reached", cause);
  }

  private Unavailable garbage(Throwable cause) {
    return unavailable(Fault.UNREADABLE, "sent what is no answer", cause);
  }

  private Unavailable unavailable(Fault fault, String what, Throwable cause) {
    return new Unavailable(fault, "%s %s: %s".formatted(provider, what, words(cause)));
  }

  private String words(Throwable cause) {
    String message =
        Optional.ofNullable(cause.getMessage())
            .filter(text -> !text.isBlank())
            .orElse(cause.getClass().getSimpleName());
    String line = redaction.apply(message).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
