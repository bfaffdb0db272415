package io.datamorph.engine;

import java.util.HashMap;
import java.util.Map;

/** The JVM's objects that Python holds, known to it by a number only. */
final class Handles {

  private final Map<Long, Object> objects = new HashMap<>();
  private long last;

  synchronized long keep(Object object) {
    objects.put(++last, object);
    return last;
  }

  synchronized Object get(long number) {
    var object = objects.get(number);
    if (object == null) {
      throw new IllegalArgumentException("there is no object " + number);
    }
    return object;
  }

  synchronized void release(long number) {
    objects.remove(number);
  }

  synchronized void clear() {
    objects.clear();
  }
}
