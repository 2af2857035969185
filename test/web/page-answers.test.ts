import { testAsking } from './page/asking.ts'
import { describePage } from './page/describe-page.ts'
import { testDisagreements } from './page/disagreements.ts'
import { testReading } from './page/reading.ts'

describePage('answers', testAsking, testReading, testDisagreements)
