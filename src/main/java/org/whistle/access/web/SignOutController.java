package org.whistle.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /sign-out} when it is only looked at, as after a form that was refused: that signs nobody out. */
@Controller
class SignOutController {

    @GetMapping("/sign-out")
    String back() {
        return "redirect:/sign-in";
    }
}
