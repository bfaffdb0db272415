package io.datamorph.gateway;

import io.datamorph.gateway.domain.RefusedException;
import java.util.List;

/** Port: the databases that the settings name. */
public interface Warehouses {

  /** In alphabetical order. */
  List<String> names();

  /**
   * The database of this name.
   *
   * @throws RefusedException when there is none
   */
  Warehouse named(String name);
}
