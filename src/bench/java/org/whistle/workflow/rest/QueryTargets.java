package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.util.List;
import org.whistle.fuzz.Target;

/** Queries that staff send to the engine, before it reads them; and what it says of those it does not like. */
public final class QueryTargets {

    private QueryTargets() {}

    public static List<Target> all() {
        return List.of(
                Target.ofTexts(
                        "query",
                        List.of(
                                "{\"assignee\":\"grid\",\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}",
                                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"taskVariables\":[]}"),
                        input -> {
                            try {
                                JsonExpressions.in(input);
                            } catch (JsonProcessingException | CharConversionException malformed) {
                                // the door says so
                            }
                        }),
                Target.ofTexts(
                        "engine's words",
                        List.of(
                                "ENGINE-09005 Could not parse BPMN process. Errors: \n"
                                        + "* One of the attributes 'class' is mandatory on serviceTask | resource"
                                        + " guarded.bpmn | line 9",
                                "### Error updating database. Cause: org.postgresql.util.PSQLException: ERROR: insert"
                                        + " into act_ru_task values"),
                        input -> EngineWords.of(Target.text(input))));
    }
}
