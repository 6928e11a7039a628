"""How sentences begin that speak to the reader: appeals, contacts, buttons and links. Shorthand as in phrases."""

from __future__ import annotations

APPEALS: dict[str, tuple[str, ...]] = {
    "subscribe": (
        r"«belongs to;depends on;relies on;is funded by»"
        r"[^\n.!?]{2,60}(?:belongs to|depends on|relies on|is funded by) (?:its|our) (?:readers|members|"
        r"subscribers)\. (?:become|join|subscribe|support|donate|please)\b~",
        r"(?:please |to [\w' ’]{2,60}, )?(?:subscribe\b⟨<newsletter>⟩~|(?:sign up|register)\b⟨<letter>⟩~"
        r"|(?:sign up|subscribe|register)(?: for free)?(?: now| today| here| for free)(?: (?:to|for|at|and get|"
        r"and receive)\b~)?¦)",
        r"(?:get|receive|have) ⟨(?:newsletter|(?:your|my) inbox|our app|news alerts|"
        r"delivered (?:straight |directly |right )?to your (?:e-?mail|inbox|phone|door))⟩~",
        r"(?:download|install|get) our [^\n.]{0,40}app\b~",
        r"(?:download|install|get) the [^\n.]{0,40}app(?: (?:for|from|to|today|now|here|on)\b~)?¦",
        r"(?:(?:like|find|join) (?:us|our page)|follow (?:us|our|me|@|the author|(?-i:[A-Z]))[^\n.]{0,40}) on "
        r"<social>\b~",
        r"join our [^\n.]{0,40}(?:whatsapp|telegram|newsletter|channel|mailing list|community of readers)~",
        r"join the [^\n.]{0,40}(?:whatsapp channel|telegram channel|newsletter|mailing list)(?: (?:for|to|here|"
        r"today)\b~)?¦",
        r"(?:already|not) (?:a |yet a )?(?:subscriber|registered)\?~|(?:already|not) (?:a |yet a )member\?(?: "
        r"(?:log|sign|join|click)~|$)",
        r"(?:enjoy(?:ing|ed)?|like|want|love) (?:this|more|what)[^\n.?]{0,60}\? (?:sign up|subscribe|support|"
        r"become|get|join|read)\b~",
        r"(?:support|help us|fund|back) (?:our|independent|local|quality|keep)[^\n.]{0,60}(?:journalism|newsroom)"
        r"(?:,? (?:today|now|here|by|with|for|from|like|free)\b~)?¦",
        r"become (?:a|an) (?:\w{2,20} )?(?:member|subscriber|supporter|patron)\b"
        r"(?: (?:of our|today|now|here|for (?:just|only|as|free|[$£€\d])|and (?:get|support|help|enjoy|receive|read)|"
        r"to (?:read|get|support|enjoy|access|continue|unlock|receive))\b~)?¦",
        r"to (?:continue|keep) reading(?: (?:this|the|our|your|for|more)(?: [\w’']{2,12}){0,3})?,? (?:please "
        r")?(?:subscri|regist|sign (?:in|up)|log in|create|"
        r"become)~",
        r"you have (?:\w{1,12} )?(?:free )?articles? (?:left|remaining)~",
        r"thanks for reading\b⟨(?:subscribe|newsletter|!|share)⟩~|i (?:would|['’]d) like to be e-?mailed\b~|"
        r"upgrade to paid¦",
        r"never miss (?:a|another|an) (?:story|update|article|headline)(?:[,:]? (?:again|with|from|by|sign up|"
        r"subscribe)\b~)?¦",
        r"start your (?:free |day |week )?⟨(?:trial\b|subscription|newsletter|briefing)⟩~",
    ),
    "comments": (
        r"comments (?:are|have been) (?:(?:now )?closed|moderated|disabled|turned off|pre-moderated)"
        r"(?: (?:on|for|under|below|at) (?:this|our|all|these|legal)[^\n.]{2,80}| by our [^\n.]{2,60}|"
        r" before (?:they appear|publication|being published))?¦",
        r"comments (?:are|will be) open (?:on|for|under|below) (?:this|our)~",
        r"comments on this (?:story|article|post|page) (?:are|have been|will be|is) (?:now )?(?:closed|moderated|"
        r"disabled|"
        r"turned off|open)\b~",
        r"please (?:keep|make) (?:your |all )?comments ~",
        r"keep your comments (?:civil|respectful|short|brief|polite|clean|relevant|on|to)~",
        r"«committed to»"
        r"[^\n.]{2,60} (?:is|are) committed to (?:providing|maintaining|fostering) (?:a|an) (?:[\w-]{2,20},? "
        r"){0,5}(?:forum|"
        r"space|platform) for (?:discussion|commentary|comments|readers|our|conversation|civil)~",
        r"you can (?:review|read|find|see) our (?:community|comment|house|moderation|commenting)[^\n]{0,200}?"
        r"(?:here\.|guidelines\.|rules\.|policy\.|$)",
        r"(?:we|our moderators) (?:welcome|encourage|moderate|reserve the right|review)⟨(?:\bcomments?\b|"
        r"comments section|"
        r"moderat)⟩~",
        r"to (?:comment|join the conversation)(?: on [\w ]{2,30})?,? (?:please )?(?:you must |you need to "
        r")?(?:be )?(?:log|sign|regist|"
        r"subscri)~",
        r"(?:log|sign) in to (?:comment|post|join)~",
        r"(?:readers['’]? |user )?comments (?:(?:that|which) (?:are|contain|violate|breach|break|"
        r"include)[^\n.]{0,80} |containing[^\n.]{0,80} )(?:will|"
        r"may|must) be (?:removed|deleted|edited|moderated|reviewed)¦",
        r"(?:readers['’]? |user )?comments (?:will|may) be (?:moderated|edited for (?:length|clarity|style))~",
        r"(?:please )?(?:see|read|view|review|follow) our (?:comments?|commenting|community|house|moderation) "
        r"(?:policy|guidelines|rules|standards)~",
        r"our (?:comments?|commenting|community|house|moderation) (?:policy|guidelines|rules|standards)¦",
        r"(?:have your say|join the (?:conversation|discussion|debate)|share your (?:thoughts|views|opinions?)|"
        r"(?:tell|let) us (?:know )?what you think|leave (?:a|your) comments?)(?: (?:(?:in|on|about) (?:the "
        r"comments?|our|this)|below|here|by (?:e-?mail|"
        r"click|us|writ)|at [\w.]*[@.]|using)[^\n.]{0,80}[^\n]{0,40}?)?¦",
        r"what do you think\? (?:tell|let|share|join|have|leave|e-?mail|write)\b~",
    ),
    "contact": (
        r"(?:please )?(?:contact|e-?mail|call|reach|write to|message|text|get in touch with|follow|"
        r"ring)\b⟨<address>⟩~",
        r"(?:please )?(?:contact|e-?mail|write to|get in touch with|reach) (?:us(?= (?:at|on|via|here|if|for|"
        r"with|to|using|by (?:e-?mail|phone|post))\b|\W{0,3}$|[.!:])|our (?:newsroom|reporter|editor|team|news)|"
        r"the (?:reporter|newsroom|editor) (?:at|on|via|by|here))\b~",
        r"«: write;: e-mail;: email;: send;: contact;: call»"
        r"[^\n.:!?]{2,60}: (?:write|e-?mail|send|contact|call)\b⟨<address>⟩~",
        r"(?:do you (?:know (?:more|something|anything)|have "
        r"(?:information|news|photos|something|(?:a|any|more)[^\n?.]{0,30}(?:tip|story|information|photos?|videos?)))|"
        r"are you affected|have you been affected|know more|seen something|(?:have|got) (?:you )?(?:a|any|more|"
        r"something)"
        r"[^\n?.]{0,30}(?:tip|story|information|news))[^\n?.]{0,100}\? <write>\b~",
        r"(?:do you have|have you(?: got)?|have|got) (?:a|any) (?:news |story )?(?:tip|story)"
        r"(?: (?:to share|to tell us|for us|we should (?:know|cover)))?\?",
        r"were you (?:there|affected|at|in|on|near)[^\n?.]{0,80}\? <write>\b~",
        r"if you (?:would like to|want to|wish to|have)(?: share| submit| send)? (?:a|any|more|your|"
        r"us)[^\n.]{0,40}(?:story|tip|news|information|photo|idea)⟨(?:submit|contact|e-?mail|send|click|call|"
        r"write|get in touch)(?: to| with)? (?:us|our|it to us|here|newsroom|the newsroom|<mail>)⟩~",
        r"(?:send|submit) (?:us )?(?:your |any |a )?(?:news |story )?(?:tips?|letters?|photos?|stories|story ideas?|"
        r"pictures|videos?|views|comments|questions)\b⟨(?:@|to us|here[.:!]|newsroom@|www|editor (?:at|by) |our )⟩~",
        r"«can be reached;can be contacted;can be e-mailed;can be emailed;can be followed»"
        r"(?:(?-i:<person>)|you|<she>) can be (?:reached|contacted|e-?mailed|followed)⟨<address>⟩~",
        r"(?:you can |reach |to )(?:contact|reach|e-?mail|follow|send)\b⟨<mail>⟩~",
    ),
    "navigation": (
        r"(?:share this (?:article|story|page|post)(?: (?:on|via) [^\n.]{2,60})?|advertisement|"
        r"(?:story|article) continues (?:below|after)"
        r"(?: (?:the |this )?(?:advertisement|ad|promotion|newsletter))?)[.!]?",
        r"«not responsible for»"
        r"(?-i:<named>) is not responsible for the content of (?:external|other) (?:web)?sites¦",
        r"click (?:here|on the link|the link)(?: below| above)? (?:to|for)~",
        r"(?:use|tap|click|press) the (?:share|play|print|save|button|arrows?|icons?)⟨(?:(?:button|icons?|"
        r"arrows?)(?: (?:above|below|at the (?:top|bottom|end)|on the (?:left|right))|"
        r" to (?:share|print|save|listen|play|enlarge|see more|read|navigate)))⟩~",
    ),
    "promo": (
        r"(?:you can )?(?:read|see|watch|view|find|listen to|follow|explore|browse) (?:more|the full|our|all|"
        r"live|the latest)\b⟨(?:(?<!from )(?<!not )(?<!is )(?<!are )\bhere(?=\W{0,3}$|[:!]|\.\s|\.$)|below[.:!]|"
        r"on our (?:web)?site|on our app|\bin our\b|"
        r"live ?blog|(?:our|full|live|latest|all the) (?:\w{2,20} )?coverage|live updates)⟩~",
        r"for (?:more|the latest|all the latest)⟨(?:news|stories|coverage|updates|information|on "
        r"this)⟩⟨(?:,\s(?:please )?(?:visit|"
        r"click|follow|see|go to|head to|tune|download|check)\b|(?:visit|click|follow|see|go to|head to) (?:our|"
        r"here|us|the website|"
        r"www|http|[\w-]{2,40}\.[a-z]{2,8}\b))⟩~",
        r"(?:click|tap) here\b(?!,| and\b(?! (?:subscribe|read|get|see|sign)))~",
        r"(?:poll|vote|quiz)\s?:\s[^\n?]{5,160}\?(?:\s(?:yes|no|don['’]t know|not sure|maybe|undecided)\b[,/|]?){0,5}"
        r"(?:\s\d[\d,.]{0,9} votes?(?: cast)?)?",
    ),
}
