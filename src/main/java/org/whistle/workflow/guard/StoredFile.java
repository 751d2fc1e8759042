package org.whistle.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * A file in the engine's tables that something still follows.
 *
 * @param kind what the engine made of it
 * @param processes those in it that are the latest of their key or have instances; none of a decision or a form
 */
record StoredFile(String deployment, String name, FileKind kind, List<ProcessDefinition> processes) {

    List<String> keys() {
        return processes.stream().map(ProcessDefinition::getKey).toList();
    }
}
