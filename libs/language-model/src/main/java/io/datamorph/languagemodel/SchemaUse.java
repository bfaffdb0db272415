package io.datamorph.languagemodel;

/** How a schema is made known to the model. */
public enum SchemaUse {
  /** By the provider's own means, which hold the model to it. */
  NATIVE,
  /** In words, for models and servers that have no such means. */
  INSTRUCTED
}
