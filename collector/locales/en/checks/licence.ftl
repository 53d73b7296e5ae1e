# licence: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
licence-name = Licences
licence =
    { $state ->
        [unregistered] { $product } is not registered.
        [unreached] { $product } is not activated: its key server does not answer.
        [missing] { $product } is not activated.
        [grace] { $product } waits for its activation.
        [trial] { $product } is a trial.
        [licensed] { $product } is licensed.
       *[other] { $product } does not tell whether it is licensed.
    }
licence-title =
    { $state ->
        [unregistered] { $product } is not registered
        [unreached] { $product } is not activated
        [missing] { $product } is not activated
        [licensed] { $product } is licensed
       *[other] Licence of { $product }
    }
licence-ends = The licence of { $product } ends on { $ends }.
licence-ends-title = The licence of { $product } ends on { $ends }
licence-signs = There is something to go through together about the licences of { licence-maker }.
licence-signs-title = Licences of { licence-maker }: something to go through together
licence-maker =
    { $maker ->
        [microsoft] Microsoft
        [adobe] Adobe
        [autodesk] Autodesk
        [jetbrains] JetBrains
       *[other] other makers
    }
licence-do =
    A private matter: speak with the customer's account contact only. First look for an invoice, a key or a volume agreement;
    often only our record is missing. Then activate, buy or replace. What activators left behind is treated as malware.

## For the customer
licence-plain =
    { $state ->
        [unregistered] { $product } on this computer is not registered with its maker; it may well be that the record is missing on our side.
        [unreached] { $product } on this computer could not renew its activation; often it only has to be in the company’s network again.
        [missing] For { $product } on this computer we find no activation; it may well be that the record is missing on our side.
        [grace] { $product } on this computer still waits to be activated.
        [trial] { $product } on this computer is a version to try out.
        [licensed] { $product } on this computer is licensed.
       *[other] We cannot see whether { $product } on this computer is licensed.
    }
licence-plain-title = a licence to go through together
licence-ends-plain = The licence of { $product } on this computer is valid { $ends-until }.
licence-ends-plain-title = a licence is valid { $ends-until }
licence-signs-plain = In a regular check we saw something about a licence that we would like to go through with you; we have changed nothing.
licence-signs-plain-title = something to go through together
licence-we-do = We look through the papers with you: often an invoice or a key that you already have is all it takes.
licence-was = there was a question about a licence on { $device }

## What we read
licence-reads = Whether Windows, Office and similar products are licensed and until when. Of a key at most the last five characters.
licence-reads-why = So that nothing stops working because a licence ran out.

## Cards and charts
licence-card =
    { $state ->
        [licensed] licensed
        [missing] not licensed
        [grace] waits for activation
        [trial] trial
        [not_attached] not used
       *[other] unknown
    }
