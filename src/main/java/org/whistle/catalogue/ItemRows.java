package org.whistle.catalogue;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ItemRows extends Repository<Item, String> {

    List<Item> findAllByOrderByCode();
}
