package io.datamorph.eval.run;

import java.util.Optional;

/**
 * How a request ended.
 *
 * @param said the problem or the question, in one line; blank for a table
 * @param seconds from sending the request until here
 * @param workflowId if the request was taken at all
 */
public record Ending(Answer answer, String said, double seconds, Optional<String> workflowId) {}
