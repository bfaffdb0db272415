package io.datamorph.languagemodel;

import dev.langchain4j.model.chat.ChatModel;

/** The way to one provider; closing it ends its connections. */
interface Wire extends AutoCloseable {

  /** For one try, so that what is seen on the way belongs to that try alone. */
  Line open(Prompt prompt);

  /** A line for one try, and what was seen on it. */
  record Line(ChatModel model, Sighting sighting) {}

  @Override
  void close();
}
