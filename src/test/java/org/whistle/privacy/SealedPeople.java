package org.whistle.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.request.StaffReader;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;

/** People with a telephone, and how theirs is kept. */
@Component
class SealedPeople {

    private final Loop loop;
    private final StaffReader staff;
    private final JdbcClient database;

    SealedPeople(Loop loop, StaffReader staff, JdbcClient database) {
        this.loop = loop;
        this.staff = staff;
        this.database = database;
    }

    /** @return the tracking number */
    String file(String phone) {
        return loop.carryUpTo(new Reporter("万某某", phone, null).request("01-02"), "checkOnSite")
                .trackingNumber()
                .value();
    }

    /** As staff see it. */
    String phone(String number) {
        return staff.view(number).contact().phone();
    }

    byte[] sealedOf(String number) {
        return database.sql("select sealed from whistle.reporter where tracking_number = ?")
                .param(number)
                .query((row, index) -> row.getBytes(1))
                .list()
                .get(0);
    }
}
