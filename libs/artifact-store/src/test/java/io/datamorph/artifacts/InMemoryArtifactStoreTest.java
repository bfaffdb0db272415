package io.datamorph.artifacts;

class InMemoryArtifactStoreTest extends ArtifactStoreSuite {

  private final InMemoryArtifactStore store = new InMemoryArtifactStore();

  @Override
  ArtifactStore store() {
    return store;
  }
}
