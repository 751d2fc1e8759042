package org.whistle.workflow.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;
import org.whistle.workflow.ModelMembers;

/**
 * Whether an expression keeps to what it may reach: variables, listed beans and their methods. The same holds when it is
 * evaluated; here its author hears of it.
 */
final class ExpressionCheck {

    private static final Pattern MARK = Pattern.compile("[$#]\\{");
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");
    private static final Set<String> OF_EXECUTION =
            Set.of("processBusinessKey", "businessKey", "processInstanceId", "currentActivityId");
    /** What the engine gives to expressions besides variables. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask", "decisionResult");

    /** Reading takes a step down for every bracket and sign; nobody understands a longer one anyway. */
    private static final int LONGEST = 1_000;

    private static final int MOST_BRACKETS = 60;

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final Known known;
    private final Findings findings;

    ExpressionCheck(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @return whether the engine would evaluate it */
    static boolean isExpression(String text) {
        return MARK.matcher(text).find();
    }

    void check(String file, Element element, String text) {
        if (!isExpression(text)) {
            return;
        }
        if (text.length() > LONGEST
                || text.chars().filter(sign -> sign == '(' || sign == '[').count() > MOST_BRACKETS) {
            findings.add(file, element, "model-expression", text);
            return;
        }
        try {
            new Walk(file, element).into(builder.build(text.strip()).getRoot());
        } catch (TreeBuilderException malformed) {
            findings.add(file, element, "model-expression", text);
        }
    }

    private final class Walk {

        private final String file;
        private final Element element;

        private Walk(String file, Element element) {
            this.file = file;
            this.element = element;
        }

        private void into(Node node) {
            if (node == null) {
                return;
            }
            if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
                findings.add(file, element, "model-function", function.getName());
            } else if (node instanceof AstMethod method) {
                call((AstProperty) method.getChild(0), method.getChild(1));
            } else if (node instanceof AstProperty property) {
                read(property);
            }
            for (int child = 0; child < node.getCardinality(); child++) {
                Node below = node.getChild(child);
                // what is called stands in the tree as if it were read
                into(node instanceof AstMethod && child == 0 ? below.getChild(0) : below);
            }
        }

        private void call(AstProperty called, Node arguments) {
            Node base = bare(called.getChild(0));
            String method = name(called).orElse("…");
            if (!(base instanceof AstIdentifier identifier)) {
                findings.add(file, element, "model-member", method, base);
                return;
            }
            Optional<Class<?>> bean = known.listedBean(identifier.getName());
            boolean allowed = bean.isPresent()
                    ? ModelMembers.isCallable(bean.get(), method, arguments.getCardinality())
                    : "decisionResult".equals(identifier.getName()) && "getSingleResult".equals(method);
            if (!allowed) {
                findings.add(file, element, codeOf(identifier, bean), method, identifier.getName());
            }
        }

        private void read(AstProperty property) {
            Node base = bare(property.getChild(0));
            String member = name(property).orElse("…");
            boolean allowed;
            if (base instanceof AstIdentifier identifier) {
                String name = identifier.getName();
                allowed = "execution".equals(name)
                        ? OF_EXECUTION.contains(member)
                        : "decisionResult".equals(name)
                                || !OF_THE_ENGINE.contains(name) && !known.isBean(name) && !"class".equals(member);
                if (!allowed) {
                    findings.add(file, element, codeOf(identifier, known.listedBean(name)), member, name);
                }
                return;
            }
            allowed = (base instanceof AstMethod || base instanceof AstProperty) && !"class".equals(member);
            if (!allowed) {
                findings.add(file, element, "model-member", member, base);
            }
        }

        /** A bean that is not open to models is another matter than a member that is not. */
        private String codeOf(AstIdentifier identifier, Optional<Class<?>> listed) {
            return listed.isEmpty() && known.isBean(identifier.getName()) ? "model-bean" : "model-member";
        }

        private static Node bare(Node node) {
            return node instanceof AstNested ? bare(node.getChild(0)) : node;
        }

        /** What is computed has no name that could be looked up. */
        private static Optional<String> name(AstProperty property) {
            if (property instanceof AstDot) {
                return Optional.of(property.toString().replaceFirst("^\\.\\s*", ""));
            }
            return property instanceof AstBracket bracket
                            && bracket.getChild(1).toString().matches("[\"'].*[\"']")
                    ? Optional.of(bracket.getChild(1).toString().replaceAll("[\"']", ""))
                    : Optional.empty();
        }
    }
}
