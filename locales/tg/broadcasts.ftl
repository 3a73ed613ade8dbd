# Паём дар чати муаллиф дар бораи рафти ирсол.

broadcasts-progress = Ирсол мешавад: { $done } аз { $recipients }. Гирифтанд: { $sent }, не: { $failed }.
broadcasts-finished = Ирсол анҷом ёфт. Гирифтанд: { $sent } аз { $recipients }. Ботро баста буданд: { $blocked }, ҳамагӣ нарасид: { $failed }.
broadcasts-stopped = Ирсол қатъ шуд. Гирифтанд: { $sent } аз { $recipients }. Ботро баста буданд: { $blocked }, ҳамагӣ нарасид: { $failed }.
