package io.datamorph.artifacts;

import io.datamorph.contracts.ArtifactRef;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Artifacts in one S3 bucket, written with {@code If-None-Match: *}. */
public final class S3ArtifactStore implements ArtifactStore, AutoCloseable {

  private static final String SHA256 = "sha256";
  private static final int PRECONDITION_FAILED = 412;

  /** Two conditional writes at once: the key is the other's, or free again. */
  private static final int CONFLICT = 409;

  private final S3Client client;
  private final String bucket;

  private S3ArtifactStore(S3Client client, String bucket) {
    this.client = Objects.requireNonNull(client);
    this.bucket = Objects.requireNonNull(bucket);
  }

  /**
   * Connects to the bucket; the caller closes the store.
   *
   * @throws ArtifactStoreUnavailableException when the bucket is missing and not to be made, or the
   *     server does not answer
   */
  public static S3ArtifactStore open(S3Location location) {
    var store = new S3ArtifactStore(S3Clients.client(location), location.bucket());
    try {
      store.requireBucket(location.createBucketIfMissing());
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public ArtifactRef put(String key, byte[] content, String contentType) {
    var ref = Digests.ref(ArtifactKeys.checked(key), Digests.withinLimit(key, content));
    var request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(contentType)
            .ifNoneMatch("*")
            .checksumSHA256(base64(ref.sha256()))
            .metadata(Map.of(SHA256, ref.sha256()))
            .build();
    var written = answered("store", key, () -> write(request, content));
    return written ? ref : same(ref);
  }

  private boolean write(PutObjectRequest request, byte[] content) {
    try {
      client.putObject(request, RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  /** The key was taken: by our own lost first try, by a twin, or by something else. */
  private ArtifactRef same(ArtifactRef offered) {
    var held =
        read(offered.key())
            .map(ResponseBytes::asByteArray)
            .map(Digests::sha256)
            .orElseThrow(() -> beingStored(offered.key()));
    if (!held.equals(offered.sha256())) {
      throw new ArtifactConflictException(offered.key(), held, offered.sha256());
    }
    return offered;
  }

  private ArtifactStoreUnavailableException beingStored(String key) {
    return new ArtifactStoreUnavailableException(
        "Somebody else is storing " + key + " in bucket " + bucket + " just now: try again.", null);
  }

  @Override
  public byte[] get(ArtifactRef ref) {
    var content = read(ref.key()).orElseThrow(() -> new ArtifactMissingException(ref.key()));
    return Digests.verified(ref, content.asByteArray());
  }

  @Override
  public Optional<byte[]> find(String key) {
    return read(key).map(response -> verifiedBySelf(key, response));
  }

  /** Artifacts that others stored carry no digest to verify. */
  private static byte[] verifiedBySelf(String key, ResponseBytes<GetObjectResponse> response) {
    var content = response.asByteArray();
    var promised = response.response().metadata().get(SHA256);
    return promised == null
        ? content
        : Digests.verified(new ArtifactRef(key, promised, content.length), content);
  }

  private Optional<ResponseBytes<GetObjectResponse>> read(String key) {
    ArtifactKeys.checked(key);
    return answered(
        "read",
        key,
        () -> {
          try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(key)));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public List<String> list(String prefix) {
    ArtifactKeys.checkedPrefix(prefix);
    return answered(
        "list",
        prefix,
        () ->
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).stream()
                .flatMap(page -> page.contents().stream())
                .map(S3Object::key)
                .sorted()
                .toList());
  }

  private void requireBucket(boolean create) {
    var found = answered("find bucket", bucket, this::bucketExists);
    if (!found && !create) {
      throw new ArtifactStoreUnavailableException(
          "There is no bucket " + bucket + ": create it, or allow that it is created.", null);
    }
    if (!found) {
      answered("create bucket", bucket, this::createBucket);
    }
  }

  private boolean bucketExists() {
    try {
      client.headBucket(head -> head.bucket(bucket));
      return true;
    } catch (NoSuchBucketException e) {
      return false;
    }
  }

  private boolean createBucket() {
    try {
      client.createBucket(create -> create.bucket(bucket));
      return true;
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException byATwin) {
      return bucketExists();
    }
  }

  private <T> T answered(String what, String subject, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new ArtifactStoreUnavailableException(
          "Cannot " + what + " " + subject + " in bucket " + bucket + ": " + e.getMessage(), e);
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  @Override
  public void close() {
    client.close();
  }
}
