package org.whistle.evidence;

import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.whistle.fuzz.Target;
import org.whistle.gate.Spendings;
import org.whistle.testing.Photos;

/** Files that say they are pictures. */
public final class PictureTargets {

    private PictureTargets() {}

    public static List<Target> all() {
        PictureCleaner cleaner = new PictureCleaner(Spendings.usual());
        return List.of(new Target(
                "pictures",
                List.of(
                        Photos.withMetadata(Photos.jpeg(40, 30), 6),
                        Photos.jpeg(20, 20),
                        Photos.withChunk(Photos.png(20, 20), "tEXt", Photos.text("a")),
                        Photos.lossyWebp(),
                        Photos.webp()),
                input -> cleaner.clean(new ByteArrayResource(input))));
    }
}
