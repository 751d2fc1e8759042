package org.whistle.organisation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface UnitRows extends Repository<Unit, String> {

    List<Unit> findAllByOrderByCode();
}
