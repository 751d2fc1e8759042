package org.whistle.workflow.guard;

/** The schema that a file says it follows; we know ours and fetch none. */
final class SchemaAddresses {

    private SchemaAddresses() {}

    /** @return whether one of the places, every second word, is anything but a file's bare name */
    static boolean leadAway(String locations) {
        String[] words = locations.strip().split("\\s+");
        for (int place = 1; place < words.length; place += 2) {
            if (!words[place].matches("[\\w.-]+")) {
                return true;
            }
        }
        return false;
    }
}
