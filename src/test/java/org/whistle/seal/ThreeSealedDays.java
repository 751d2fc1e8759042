package org.whistle.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.WholeApplication;

/** Each test begins with a database of its own, in which three days are sealed. */
@WholeApplication
abstract class ThreeSealedDays {

    @TempDir
    Path folder;

    SealedDatabase past;

    @Autowired
    private DatabaseOwner owner;

    @BeforeEach
    void three_days_are_sealed() throws SQLException, IOException {
        past = SealedDatabase.create(owner, folder);
    }

    @AfterEach
    void close() {
        past.close();
    }
}
