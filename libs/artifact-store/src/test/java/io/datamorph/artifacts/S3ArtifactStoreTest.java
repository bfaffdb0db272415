package io.datamorph.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.testkit.TestBucket;
import io.datamorph.testkit.TestInfra;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3ArtifactStoreTest extends ArtifactStoreSuite {

  private static final TestBucket BUCKET = TestInfra.shared().bucket();
  private static S3ArtifactStore store;

  @BeforeAll
  static void open() {
    store = S3ArtifactStore.open(location(BUCKET.bucket()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  ArtifactStore store() {
    return store;
  }

  @Test
  void a_missing_bucket_is_made_when_allowed_and_found_the_next_time() {
    var name = "made-" + UUID.randomUUID();
    try (var first = S3ArtifactStore.open(location(name))) {
      first.put("workflows/w/certificate.json", "{}".getBytes(UTF_8), "application/json");
    }
    try (var second = S3ArtifactStore.open(mustExist(name))) {
      assertEquals(1, second.list("workflows/").size());
    }
  }

  @Test
  void a_missing_bucket_that_may_not_be_made_is_said_at_once() {
    var name = "absent-" + UUID.randomUUID();

    var failure =
        assertThrows(
            ArtifactStoreUnavailableException.class, () -> S3ArtifactStore.open(mustExist(name)));

    assertTrue(failure.getMessage().contains("There is no bucket " + name));
  }

  @Test
  void a_wrong_secret_is_refused() {
    var login = new S3Location.Login(BUCKET.accessKey(), "not the secret");
    var endpoint = URI.create(BUCKET.endpoint());
    var location = S3Location.at(endpoint, BUCKET.region(), BUCKET.bucket(), login);

    var failure =
        assertThrows(ArtifactStoreUnavailableException.class, () -> S3ArtifactStore.open(location));

    assertTrue(failure.getMessage().contains("403"), failure.getMessage());
  }

  private static S3Location location(String bucket) {
    var login = new S3Location.Login(BUCKET.accessKey(), BUCKET.secretKey());
    return S3Location.at(URI.create(BUCKET.endpoint()), BUCKET.region(), bucket, login);
  }

  private static S3Location mustExist(String bucket) {
    var made = location(bucket);
    return new S3Location(
        made.endpoint(),
        made.region(),
        bucket,
        true,
        made.login(),
        false,
        made.attemptTimeout(),
        made.totalTimeout());
  }
}
