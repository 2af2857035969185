import { expect, test } from 'vitest'
import { claimOf } from './claims.ts'

test.each([
  ['Glass is collected on Fridays.', 'Paper is collected on Mondays and Fridays. Glass is not collected.'],
  ['Inkwell 4 runs on Linux.', 'Inkwell 4 runs on Windows but not on Linux. A version for Linux is planned.'],
  ['The quake caused damage in Osk.', 'The quake was felt in Osk, but caused no damage there.'],
  ['You may open the lid while the press is running.', 'Never open the lid while the press is running.'],
  ['The cameras filmed the lynx by day.', 'In 2024 cameras filmed a lynx on 14 nights, but never by day.'],
  ['Some of the loaves contain nuts.', 'None of the loaves contains nuts.'],
  ['Police have arrested one of the men.', 'Police have arrested neither of them.'],
  ['The mayor has not resigned.', 'The mayor resigned in May.'],
  ['Two ships did not sink.', 'Two ships sank in the storm.'],
  ['The team did not win the cup.', 'The team won the cup in 1990.'],
  ['The company has not paid the fine.', 'The company paid the fine.'],
  ['The cause of the leak is known.', 'The cause is not known; the pipe is being looked at.'],
  ['Dogs are allowed in July.', 'Dogs are allowed except in July and August.'],
  ['The lift works when the wind exceeds 60 km/h.', 'The lift works unless the wind exceeds 60 km/h.'],
  ['Files are not encrypted when a key is set.', 'Files are not encrypted unless a key is set.'],
  ['The bakery is closed.', 'All shops are closed except the bakery.'],
  ['Line 12 stops at Brynseng.', 'Except for line 12, all lines stop at Brynseng.'],
  ['Lena Moss paid.', 'Everyone paid except Lena Moss.'],
  ['The council has yet to approve the plan.', 'The council approved the plan on Tuesday.'],
  ['The council approved the plan.', 'The council has yet to approve the plan.'],
  ['The new museum will not open in June.', 'The new museum will open in June.'],
  ['Four suspects have not overthrown the council.', 'Four suspects overthrew the council in 1920.'],
  ['Berg lost to Olsen.', 'Berg beat Olsen in the final.'],
  ['The tests were a success.', 'The tests failed.'],
  ['The firm made a profit in May.', 'The firm made a loss in May.'],
  ['The deposit is refundable.', 'The deposit is non-refundable.'],
  ['The deposit can be refunded.', 'The deposit is non-refundable.'],
  ['Refundable deposits are due in May.', 'Non-refundable deposits are due in May.'],
  ['Members may vote.', 'Non-members may vote.'],
  ['The plan covers dental care.', 'The plan covers eye care but not dental care.'],
  ['The plan does not cover eye care.', 'The plan covers eye care but not dental care.'],
  ['The road has been closed since Monday.', 'The road is closed until Monday.'],
  ['The form must be handed in after Friday.', 'The form must be handed in by Friday.'],
  ['The plan was rejected.', 'The council approved the plan on Tuesday. The museum will not open before June.'],
  ['The proposal was accepted.', 'The board rejected the proposal.'],
  ['Line B is longer than Line A.', 'Line A is longer than Line B.'],
  ['Phase II cost more than Phase I.', 'Phase I cost more than Phase II.'],
  ['She no longer sits on the board.', 'She still sits on the board.'],
  ['Tickets for the concert are no longer valid.', 'Tickets remain valid.'],
  ['The shop is still open.', 'The shop is no longer open.']
])('%s contradicts: %s', (claim, source) => {
  const checked = claimOf(claim, source)
  expect(checked?.verdict).toBe('contradicted')
  expect(checked?.issues.map(({ code }) => code)).toContain('polarity_mismatch')
})

test.each([
  ['Paper is collected on Mondays.', 'Paper is collected on Mondays. Glass is not collected.'],
  ['The bus stops at the hospital at noon.', 'The bus stops at the hospital at noon. It does not stop on Sundays.'],
  ['The house has few rooms.', 'The house has no rooms to spare; the house has few rooms.'],
  ['The mayor has not resigned.', 'The mayor refuses to resign.'],
  ['The team did not lose.', 'The team won the match.'],
  ['The ship did not sink.', 'The ship was holed but did not sink.'],
  ["The club's last away win was in October.", 'The club has not won away since October.'],
  ['Dogs are not allowed in July.', 'Dogs are allowed except in July and August.'],
  ['Dogs are allowed outside July and August.', 'Dogs are allowed except in July and August.'],
  ['The lift works.', 'The lift works unless the wind exceeds 60 km/h.'],
  ['Accents are ignored when strict mode is off.', 'Accents are ignored unless strict mode is on.'],
  ['Files are not encrypted if no key is set.', 'Files are not encrypted unless a key is set.'],
  ['Files are encrypted if a key is set.', 'Files are not encrypted unless a key is set.'],
  ['Line 12 does not stop at Brynseng.', 'Except for line 12, all lines stop at Brynseng.'],
  ['The bakery is open.', 'All shops are closed except the bakery.'],
  ['Lena Moss did not pay.', 'Everyone paid except Lena Moss.'],
  ['The council has not approved the plan.', 'The council has yet to approve the plan.'],
  ['The new museum has not opened.', 'The new museum will open in June.'],
  ['Berg lost to Olsen in the final.', 'Olsen beat Berg in the final.'],
  ['Berg was beaten by Olsen.', 'Olsen beat Berg in the final.'],
  ['The plan was rejected.', 'The council approved the plan on Tuesday. The senate rejected it.'],
  ['Line B is shorter than Line A.', 'Line A is longer than Line B.'],
  ['The plan does not cover dental care.', 'The plan covers eye care but not dental care.'],
  ['It was not signed by the seller.', 'It was signed by the buyer and the notary but not by the seller.'],
  ['Children under 6 pay nothing.', 'Children under 6 travel free; those under 12 pay half price.'],
  ['Tickets remain valid.', 'The concert was put off. Tickets are still valid.'],
  ['Erik says that Anna is the better player.', 'ERIK: Never say never. Anna is the better player.']
])('%s stands on: %s', (claim, source) => {
  expect(claimOf(claim, source)?.issues).toEqual([])
})
