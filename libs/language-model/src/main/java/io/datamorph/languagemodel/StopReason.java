package io.datamorph.languagemodel;

/** Why a model stopped. */
public enum StopReason {
  /** It had said what it had to say. */
  END,
  /** It ran into the limit of tokens; the text is cut off. */
  MAX_TOKENS,
  /** It, or a filter of its provider, would not answer. */
  REFUSED,
  /** Something else, or not said. */
  OTHER;

  /** From the word of any provider; the four that are known do not contradict each other. */
  static StopReason ofWire(String word) {
    return switch (word) {
      case "end_turn", "stop_sequence", "stop", "tool_use", "tool_calls" -> END;
      case "max_tokens", "length", "model_context_window_exceeded" -> MAX_TOKENS;
      case "refusal", "content_filter", "content_filtered", "guardrail_intervened" -> REFUSED;
      default -> OTHER;
    };
  }
}
