package io.datamorph.languagemodel;

/** Who runs the model. */
public enum ProviderKind {
  BEDROCK,
  ANTHROPIC,
  /** OpenAI itself, or any server that speaks its chat completions. */
  OPENAI,
  OLLAMA,
  /** Nobody: recorded answers. */
  TRANSCRIPT
}
