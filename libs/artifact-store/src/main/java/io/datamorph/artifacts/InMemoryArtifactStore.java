package io.datamorph.artifacts;

import io.datamorph.contracts.ArtifactRef;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A fake for tests: keeps its promises to the letter, but only until the JVM ends. */
public final class InMemoryArtifactStore implements ArtifactStore {

  private final ConcurrentSkipListMap<String, byte[]> contents = new ConcurrentSkipListMap<>();

  @Override
  public ArtifactRef put(String key, byte[] content, String contentType) {
    var offered = Digests.ref(ArtifactKeys.checked(key), Digests.withinLimit(key, content));
    var held = contents.putIfAbsent(key, content.clone());
    if (held != null && !Digests.sha256(held).equals(offered.sha256())) {
      throw new ArtifactConflictException(key, Digests.sha256(held), offered.sha256());
    }
    return offered;
  }

  @Override
  public byte[] get(ArtifactRef ref) {
    var content = find(ref.key()).orElseThrow(() -> new ArtifactMissingException(ref.key()));
    return Digests.verified(ref, content);
  }

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(contents.get(ArtifactKeys.checked(key))).map(byte[]::clone);
  }

  @Override
  public List<String> list(String prefix) {
    ArtifactKeys.checkedPrefix(prefix);
    return contents.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }
}
