package io.datamorph.logsink;

class InMemoryLogStoreTest extends LogStoreSuite {

  private static final LogStore STORE = new InMemoryLogStore();

  @Override
  protected LogStore store() {
    return STORE;
  }
}
