package io.datamorph.infra.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Starts one S3 server in this JVM; settings: {@code folder}, {@code port}, {@code accessKey},
 * {@code secretKey}, {@code buckets} (divided by commas, made when missing).
 */
public final class S3Component implements Function<Map<String, String>, AutoCloseable> {

  @Override
  public AutoCloseable apply(Map<String, String> settings) {
    var store = new FilesystemNio2BlobStore(settings.get("folder"));
    Stream.of(settings.get("buckets").split(","))
        .filter(bucket -> !bucket.isEmpty())
        .filter(bucket -> !Files.isDirectory(Path.of(settings.get("folder"), bucket)))
        .forEach(store::createContainer);
    var server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:" + settings.get("port")))
            .awsAuthentication(
                AuthenticationType.AWS_V4, settings.get("accessKey"), settings.get("secretKey"))
            .ignoreUnknownHeaders(true)
            .metricsEnabled(false)
            .jettyMaxThreads(32)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(
          "The S3 server cannot start on port " + settings.get("port"), e);
    }
    return server::stop;
  }
}
