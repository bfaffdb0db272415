package io.datamorph.testkit;

import io.datamorph.infra.EmbeddedInfra;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Where the one infrastructure of this JVM is.
 *
 * <p>Quarkus loads test classes several times, so a static field would mean several brokers: what
 * is shared stands in a system property, as text.
 */
final class SharedAddresses {

  static final String BUCKET = "datamorph";
  private static final String PROPERTY = "datamorph.testkit.addresses";

  private SharedAddresses() {}

  static Properties get() {
    synchronized (PROPERTY.intern()) {
      var known = System.getProperty(PROPERTY);
      if (known == null) {
        known = write(start());
        System.setProperty(PROPERTY, known);
      }
      return read(known);
    }
  }

  private static Properties start() {
    var infra = EmbeddedInfra.builder().kafka().postgres().s3Bucket(BUCKET).start();
    var addresses = new Properties();
    addresses.setProperty("kafka", infra.kafka().bootstrapServers());
    addresses.setProperty("postgres.host", infra.postgres().host());
    addresses.setProperty("postgres.port", String.valueOf(infra.postgres().port()));
    addresses.setProperty("postgres.user", infra.postgres().superuser());
    addresses.setProperty("postgres.password", infra.postgres().password());
    addresses.setProperty("s3.endpoint", infra.s3().endpoint());
    addresses.setProperty("s3.region", infra.s3().region());
    addresses.setProperty("s3.accessKey", infra.s3().accessKey());
    addresses.setProperty("s3.secretKey", infra.s3().secretKey());
    return addresses;
  }

  private static String write(Properties addresses) {
    var text = new StringWriter();
    try {
      addresses.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Properties read(String text) {
    var addresses = new Properties();
    try {
      addresses.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return addresses;
  }
}
