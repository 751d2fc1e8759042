package org.whistle.place.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.place.PlaceLists;
import org.whistle.problem.Refusal;

/** {@code /api/buildings}: the buildings, lanes and border of a community, replaced as a whole. */
@RestController
@RequestMapping("/api/buildings")
class BuildingController {

    private static final int MOST_KB = 1_900;

    private final PlaceLists lists;

    BuildingController(PlaceLists lists) {
        this.lists = lists;
    }

    @PutMapping(consumes = "text/csv")
    PlaceLists.Taken replace(@RequestParam(defaultValue = "") String community, InputStream file, Authentication caller)
            throws IOException {
        byte[] bytes = file.readNBytes(MOST_KB * 1024 + 1);
        if (bytes.length > MOST_KB * 1024) {
            throw Refusal.tooLarge("list-too-large", MOST_KB);
        }
        return lists.replace(caller.getName(), community, bytes);
    }
}
