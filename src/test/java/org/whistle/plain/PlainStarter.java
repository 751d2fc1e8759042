package org.whistle.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * An application of three lines on the engine's own starters, with nothing of ours on its class path: what anybody gets
 * who begins with them. It carries no annotation by which ours would find it.
 */
@EnableAutoConfiguration
public class PlainStarter {

    public static void main(String[] arguments) {
        SpringApplication.run(PlainStarter.class, arguments);
    }
}
