package org.whistle.portal;

import java.util.List;
import org.whistle.fuzz.Target;

/** Forms of the residents' pages, a field a line. */
public final class PortalTargets {

    private PortalTargets() {}

    public static List<Target> all() {
        return List.of(
                Target.ofTexts(
                        "filing form",
                        List.of("垃圾三天没人收\n01-02\n米市新村 3 幢\n120.158\n30.287\n王建国\n13812345678\nwang@example.org\ntrue\n330105001052-ms-03\nOTHER\nNO"),
                        input -> {
                            String[] field = Target.parts(input, 12);
                            new FilingForm(
                                            field[0], field[1], field[2], field[3], field[4], field[5], field[6],
                                            field[7], field[8], field[9], field[10], field[11])
                                    .toRequest();
                        }),
                Target.ofTexts("evaluation form", List.of("no\nNOT_SATISFIED\nCAME_BACK\n桶边又堆满了"), input -> {
                    String[] field = Target.parts(input, 4);
                    new EvaluationForm(field[0], field[1], field[2], field[3]).toAnswer();
                }),
                Target.ofTexts("link", List.of("330105-20261121-000001\nabcdefgh"), input -> {
                    String[] part = Target.parts(input, 2);
                    new FollowLink(Typed.code(part[0]), Typed.code(part[1])).go();
                }));
    }
}
